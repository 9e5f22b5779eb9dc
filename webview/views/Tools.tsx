import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls';
import { fitting } from '../text/fitting';
import { keyText } from './keyText';
import type { MenuEntry } from './Menu';
import { MenuButton } from './MenuButton';

/** Something that can be done with the rows: a button while there is room, else an entry of the menu at the end. */
export interface Tool {
  readonly icon: string;
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Its name is shown beside its icon while there is room for it, so many CSS pixels. */
  readonly named?: number;
  /** What it does, or what it lets choose from. */
  readonly does: (() => void) | readonly MenuEntry[];
}

/** The tools that there is room for, and a menu with the others. */
export function Tools({ tools }: { readonly tools: readonly Tool[] }): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const place = ref.current;
    if (place === null) return undefined;
    const measure = (): void => {
      setWidth(place.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, []);
  const { count, named } = fitting(
    width,
    tools.map((tool) => tool.named),
  );
  const rest = tools.slice(count).flatMap(entriesOf);
  return (
    <div class="tools" ref={ref} role="group" aria-label="Rows">
      {tools.slice(0, count).map((tool) => (
        <ToolButton key={tool.label} tool={tool} named={named && tool.named !== undefined} />
      ))}
      {rest.length > 0 && <MenuButton icon="ellipsis" label="More" entries={rest} />}
    </div>
  );
}

function ToolButton({ tool, named }: { readonly tool: Tool; readonly named: boolean }): JSX.Element {
  const { icon, label, key, disabled = false, pressed, does } = tool;
  if (typeof does !== 'function')
    return <MenuButton icon={icon} label={label} disabled={disabled} entries={does} />;
  return (
    <Button
      appearance={named ? 'secondary' : 'icon'}
      icon={icon}
      label={label}
      title={key === undefined ? label : `${label} (${keyText(key)})`}
      reachable
      disabled={disabled}
      {...(pressed === undefined ? {} : { pressed })}
      onPress={does}
    />
  );
}

function entriesOf(tool: Tool, index: number, tools: readonly Tool[]): readonly MenuEntry[] {
  const { icon, label, key, disabled = false, does } = tool;
  const before = tools[index - 1];
  // Choices that belong together stand between lines.
  const apart = before !== undefined && (typeof does !== 'function' || typeof before.does !== 'function');
  if (typeof does !== 'function')
    return does.map((entry, at) => (at === 0 ? { ...entry, icon, apart } : entry));
  return [{ label, icon, disabled, apart, pick: does, ...(key === undefined ? {} : { key: keyText(key) }) }];
}
