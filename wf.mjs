import { chromium } from '@playwright/test';
import { rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
const dir=process.argv[2]??'/tmp/dist-me', port=47911;
rmSync('/tmp/wfprof',{recursive:true,force:true});
const srv=spawn('python3',['-m','http.server','--bind','127.0.0.1','-d',dir,String(port)],{stdio:'ignore'});
await new Promise(r=>setTimeout(r,700));
const ctx=await chromium.launchPersistentContext('/tmp/wfprof',{executablePath:'/usr/bin/chromium',chromiumSandbox:false,headless:true,args:['--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const u=`http://127.0.0.1:${port}/`;
let p=await ctx.newPage(); await p.goto(u); await p.waitForTimeout(1500);
await p.locator('.languages button.name[lang="fr"]').click(); await p.waitForTimeout(1500);
await p.goto(u+'#/who/new'); await p.waitForTimeout(1000); await p.locator('.pictures input').first().click(); await p.locator('.bar .main').click(); await p.waitForTimeout(6000); await p.reload(); await p.waitForTimeout(5000); await p.close();
srv.kill();
for(let i=0;i<3;i++){
p=await ctx.newPage(); const cdp=await ctx.newCDPSession(p); await cdp.send('Emulation.setCPUThrottlingRate',{rate:4});
await p.addInitScript(()=>{const o=new MutationObserver(()=>{if(!window.shown&&document.querySelector('article.card'))window.shown=performance.now();});o.observe(document,{subtree:true,childList:true});
 const P=performance; for(const n of ['open']){const f=IDBFactory.prototype[n];IDBFactory.prototype[n]=function(...a){P.mark('idb-open');const r=f.apply(this,a);r.addEventListener('success',()=>P.mark('idb-opened'));return r}}
});
await p.goto(u+'#/step/left-click',{waitUntil:'commit'}); await p.waitForFunction(()=>window.shown); await p.waitForTimeout(1500);
if(i==2) console.log(await p.evaluate(()=>[...performance.getEntriesByType('navigation'),...performance.getEntriesByType('resource'),...performance.getEntriesByType('paint'),...performance.getEntriesByType('mark')].filter(e=>e.startTime<window.shown+50).map(e=>`${e.startTime.toFixed(0).padStart(6)} ${(e.responseEnd??0).toFixed(0).padStart(6)} ${e.name.replace(location.origin,'')} ${e.domInteractive?'domInteractive '+e.domInteractive.toFixed(0):''}`).join('\n')));
console.log('shown',await p.evaluate(()=>window.shown)); await p.close();}
await ctx.close();
