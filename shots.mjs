import { chromium } from '@playwright/test';
const [,, lang, w, h, prefix, ...list] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const p = await b.newPage({viewport:{width:+w,height:+h}});
p.on('pageerror',e=>console.log('ERR',e.message)); p.on('console',m=>{if(m.type()==='error')console.log('CON',m.text())});
await p.goto('http://127.0.0.1:47900/');
await p.locator(`.languages button.name[lang="${lang}"]`).click(); await p.waitForFunction(()=>location.hash.startsWith('#/who')); await p.waitForTimeout(900);
await p.goto('http://127.0.0.1:47900/#/who/new'); await p.waitForTimeout(1200);
await p.locator('.pictures input').first().click(); await p.waitForTimeout(200); await p.locator('.bar .main').click(); await p.waitForFunction(()=>location.hash==='#/path'); await p.waitForTimeout(800);
for (const item of list){ const [e,hints='0']=item.split(':');
 await p.goto('http://127.0.0.1:47900/#/practise/'+e); await p.waitForSelector('[data-practice]'); await p.waitForTimeout(700);
 for(let i=0;i<+hints;i++){ for(let k=0;k<4;k++){await p.locator('.hint').click(); await p.waitForTimeout(60);} await p.waitForTimeout(1600);} 
 await p.screenshot({path:`${prefix}${e}.png`}); }
await b.close();
