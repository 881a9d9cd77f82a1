export default {
  // Any folder of a server, not only its root.
  base: "./",
  build: { outDir: "../dist/vite", emptyOutDir: true },
  // As the package's README tells.
  optimizeDeps: { exclude: ["mailmend"] },
};
