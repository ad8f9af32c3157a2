import type { WebTexts } from "./texts.js";

/** English. */
export const en: WebTexts = {
  about: "Open source: a client for Nano, Pitaya, Pomelo and Pinus, and what is played on it.",
  server: "Server",
  servers: {
    chat: { name: "This server", hint: "One room, as in Nano's chat demo" },
    cluster: { name: "This server, cluster", hint: "With names and a balance, as in Nano's cluster demo" },
    other: { name: "Another server", hint: "Nano's chat demo, or the gate of a cluster" },
  },
  address: "Address",
  addressMixed: "A page over https can only reach wss:// addresses.",
  kind: "Kind of server",
  switchLanguage: "切换到中文",
  theme: "Colours: {theme}",
  themes: { system: "as the device", light: "light", dark: "dark" },
  messages: "Messages",
  details: "People and connection",
  connection: "Connection",
  settings: "Language and colours",
  showAll: "Show all {count} characters",
  showLess: "Show less",
  newest: "To the newest message",
  perSecond: "{rate}/s",
  traffic: "Traffic of the last minute",
  changeServer: "Change server",
  keys: "Enter sends, Shift + Enter starts a new line",
  broken: "This page failed, and cannot go on as it is. Reload it to start afresh.",
  reload: "Reload",
};
