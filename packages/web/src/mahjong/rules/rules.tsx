import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import "./rules.css";

/** The rules of this mahjong on one page. */
export function Rules({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { rules } = useTexts().board;
  return (
    <Dialog title={rules.title} onClose={onClose} className="dialog-results">
      <div className="rules">
        {rules.chapters.map(({ title, lines }) => (
          <section key={title}>
            <h3 className="rules-title">{title}</h3>
            {lines.map((line) => (
              <p key={line} className="rules-line">
                {line}
              </p>
            ))}
          </section>
        ))}
        <table className="rules-fans">
          <caption className="rules-title">{rules.fanTable}</caption>
          <tbody>
            {rules.fans.map(([name, fan, when]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="rules-fan">{fan}</td>
                <td>{when}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{rules.fanNote}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Dialog>
  );
}
