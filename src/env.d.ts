/// <reference types="astro/client" />

// For tsc alone; `astro check` reads the files themselves.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  type PageLocals = import('./site/here.ts').PageLocals;
  interface Locals extends PageLocals {
    /** Hears why a page could not be rendered: Astro itself would only print it. */
    failed?: (error: unknown) => void;
  }
}
