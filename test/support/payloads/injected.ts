import type { Frame, Page } from 'playwright-core';
import { namesHelper } from '../panel/namesHelper';

/** Elements that the panel's own views are made of, those of its controls by their beginning. */
const OURS =
  'dialog header main section footer nav aside div span p h1 h2 h3 ul ol li dl dt dd table caption colgroup col thead tbody tr th td button input textarea label ' +
  'fieldset legend select option pre code summary details wbr strong em small kbd time svg g rect line path text title slot';

/**
 * Elements that only data can have made: of a kind, with an attribute or an address that no view of ours has. Shadow
 * roots are searched too. A script or style of ours has the page's nonce, which data cannot know.
 */
export async function injected(page: Frame | Page): Promise<readonly string[]> {
  await page.evaluate(namesHelper);
  return page.evaluate(search, OURS.split(' '));
}

/** The same for a page that is not ours: elements with an attribute or an address that only a payload has. */
export async function injectedAround(page: Page): Promise<readonly string[]> {
  await page.evaluate(namesHelper);
  return page.evaluate(searchAround);
}

/** Runs in the page. */
function searchAround(): string[] {
  const isWrong = ({ name, value }: Attr): boolean =>
    /^(?:href|src|srcdoc|action|formaction|style|id|name|data|data-href|ping|xlink:href|on\w+)$/i.test(
      name,
    ) &&
    /\/bait\/|xss\(|command:workbench\.action\.(?:quit|closeWindow|terminal)|command:vendorscope\./.test(
      value,
    );
  // The links of a view's welcome text are the manifest's; no data comes there.
  const all = [...document.querySelectorAll('*')].filter(
    (one) => one.closest('.welcome-view-content') === null,
  );
  return all.flatMap((element) =>
    [...element.attributes].filter(isWrong).map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
}

/** Runs in the page. */
function search(ours: readonly string[]): string[] {
  const known = new Set(ours);
  const found: string[] = [];
  const isWrong = ({ name, value }: Attr): boolean =>
    /^(?:on|srcdoc$|formaction$|ping$|background$|xlink:)/i.test(name) ||
    (/^(?:href|src|action|style|class|id|name|data)$/i.test(name) && /\/bait\/|xss\(/.test(value));
  const isOurs = (element: Element): boolean =>
    known.has(element.localName) ||
    element.localName.startsWith('vscode-') ||
    (element instanceof HTMLElement && element.nonce !== '') ||
    element.matches('dialog form:not([action], [id], [name])') ||
    (element.localName === 'style' && element.getRootNode() !== document) ||
    (element instanceof HTMLImageElement && element.src.startsWith('data:image/png;'));
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const wrong = [...element.attributes].find(isWrong);
      if (wrong !== undefined) found.push(`${element.localName} ${wrong.name}=${wrong.value}`);
      else if (!isOurs(element)) found.push(element.localName);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document.body);
  return found;
}
