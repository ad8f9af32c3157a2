import { invitationLink, type RootState } from "@shaddock/game";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { ownServer } from "../own-server.js";

/** Copies what others can join by; where the browser does not let it, that stands there to be copied by hand. */
export function Copies({ number }: { readonly number: string }): ReactNode {
  const { board } = useTexts();
  const server = useSelector(({ account }: RootState) => account.server?.api ?? "");
  const [copied, setCopied] = useState<"number" | "link" | null>(null);
  /** What could not be copied, and how often one has tried. */
  const [refused, setRefused] = useState<string | null>(null);
  const [count, setCount] = useState(0);
  const { origin, pathname } = location;
  const link = invitationLink({ origin, pathname, ownServer: ownServer(location).api }, number, server);

  const copy = async (what: "number" | "link", text: string): Promise<void> => {
    const isCopied = await copyText(text);
    setCopied(isCopied ? what : null);
    setRefused(isCopied ? null : text);
    setCount((count) => count + 1);
  };

  return (
    <>
      <div className="waiting-actions">
        <button type="button" className="button button-small" onClick={() => copy("number", number)}>
          {copied === "number" ? board.copied : board.copyNumber}
        </button>
        <button type="button" className="button button-small" onClick={() => copy("link", link)}>
          {copied === "link" ? board.copied : board.copyLink}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {copied && board.copied}
      </p>
      {refused !== null && <ByHand key={count} text={refused} />}
    </>
  );
}

/** A text to be copied by hand: it is selected already. */
function ByHand({ text }: { readonly text: string }): ReactNode {
  const { board } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <input ref={field} className="waiting-text" readOnly value={text} aria-describedby={id} />
      <p className="waiting-note" id={id}>
        {board.copyByHand}
      </p>
    </>
  );
}

/** Whether the text could be copied: browsers need not let a page, and let none that came by plain HTTP. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
