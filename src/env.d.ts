/// <reference types="astro/client" />

// For tsc alone; `astro check` reads the files themselves.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
