import type { ReactNode } from "react";
import { ChatCard } from "../chat/chat-card.js";
import { MahjongCard } from "../mahjong/entrance/mahjong-card.js";
import { SettingsBar } from "../settings/settings-bar.js";
import logo from "../shell/logo.svg";
import { useTexts } from "../texts/texts.js";
import "./home.css";

/** The first screen: what there is to do, a card each. */
export function Home(): ReactNode {
  const { home, web } = useTexts();
  return (
    <div className="home">
      <header className="home-header">
        <h1 className="home-title">
          <img src={logo} alt="" width="56" height="56" />
          <span>
            Shaddock{" "}
            <span className="home-title-zh" lang="zh-CN">
              柚子
            </span>
          </span>
        </h1>
        <SettingsBar />
      </header>
      <main className="home-main">
        <p className="home-tagline">{home.tagline}</p>
        <div className="home-cards">
          <MahjongCard />
          <ChatCard />
        </div>
      </main>
      <footer className="home-footer">{web.about}</footer>
    </div>
  );
}
