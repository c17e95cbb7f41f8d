/** What a hand did, as the view understood it: pixels and milliseconds stay numbers, what they mean is decided in the parts. */
export type Action =
  | { readonly kind: 'choose-object'; readonly object: string }
  | { readonly kind: 'rest-on'; readonly bubble: string }
  /** A mouse button was used where resting is enough. */
  | { readonly kind: 'click-bubble' }
  /** Pressed on the round target; `drift` is how far the pointer went before it was released, in pixels. */
  | { readonly kind: 'click-target'; readonly drift: number }
  /** Pressed again right after a click that was enough. */
  | { readonly kind: 'click-again' }
  | { readonly kind: 'select-folder'; readonly folder: string }
  | DoubleClick
  /** A second click never came. */
  | { readonly kind: 'single-click'; readonly folder: string }
  /** Enter on a folder opens it, as in real file managers. */
  | { readonly kind: 'enter-folder'; readonly folder: string }
  | { readonly kind: 'scroll-to'; readonly place: 'top' | 'middle' | 'bottom' }
  | { readonly kind: 'click-star' }
  | { readonly kind: 'take'; readonly paper: string }
  | { readonly kind: 'put-down' }
  | { readonly kind: 'put'; readonly binder: string }
  /** Dragged and released; without `binder`, on nothing. */
  | { readonly kind: 'drag'; readonly paper: string; readonly binder?: string }
  | { readonly kind: 'open-menu' }
  | { readonly kind: 'close-menu'; readonly by: 'escape' | 'beside' }
  | { readonly kind: 'choose-item'; readonly item: string }
  /** A left click where only the right button does something. */
  | { readonly kind: 'left-button' }
  | { readonly kind: 'right-button' }
  /** A left press on none of the things that can be pressed. */
  | { readonly kind: 'beside' };

/** Two presses that belong together: milliseconds and pixels between them. */
export type DoubleClick = {
  readonly kind: 'double-click';
  readonly folder: string;
  readonly gap: number;
  readonly drift: number;
  /** A finger never lands twice on the same pixels. */
  readonly isFinger: boolean;
};
