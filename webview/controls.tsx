import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextArea,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { h } from 'preact';
import type { JSX } from 'preact';
import { useDropdownValue } from './dropdownValue';
import { useInnerControl } from './innerControl';
import { presentation, reads } from './named';
import type { Named } from './named';

// The only import of the toolkit. Its elements are told through properties and say `input` and `change`.
provideVSCodeDesignSystem().register(
  vsCodeButton(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodeProgressRing(),
  vsCodeTextArea(),
  vsCodeTextField(),
);

interface ButtonProps {
  readonly appearance?: 'primary' | 'secondary' | 'icon';
  readonly icon?: string;
  /** What it is called; the visible text where there is no icon appearance. */
  readonly label: string;
  readonly title?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Disabled, it can still have the focus: a button that is disabled under the user's hands would lose it. */
  readonly reachable?: boolean;
  /** It opens a menu, which is open or not. */
  readonly menuOpen?: boolean;
  readonly onPress: () => void;
}

/** A button; with `appearance="icon"` only its icon shows. */
export function Button({
  appearance = 'secondary',
  icon,
  label,
  title,
  disabled = false,
  pressed,
  reachable = false,
  menuOpen,
  onPress,
}: ButtonProps): JSX.Element {
  const isIcon = appearance === 'icon';
  const off = disabled && reachable;
  const ref = useInnerControl({
    attributes: {
      'aria-pressed': pressed?.toString(),
      'aria-haspopup': menuOpen === undefined ? undefined : 'menu',
      'aria-expanded': menuOpen?.toString(),
      'aria-disabled': off ? 'true' : undefined,
    },
    keepsName: true,
  });
  const glyph =
    icon !== undefined &&
    h('span', {
      slot: isIcon ? undefined : 'start',
      class: `codicon codicon-${icon}`,
      'aria-hidden': 'true',
    });
  return h(
    'vscode-button',
    {
      ref,
      appearance,
      class: off ? 'off' : pressed === true ? 'on' : undefined,
      disabled: disabled && !off,
      'aria-label': isIcon ? label : undefined,
      title: title ?? (isIcon ? label : undefined),
      onClick: off ? undefined : onPress,
    },
    glyph,
    isIcon ? null : label,
  );
}

interface TextProps extends Named {
  readonly value: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
}

/** One line of text. */
export function TextField({ value, placeholder, onText, ...named }: TextProps): JSX.Element {
  const ref = useInnerControl(presentation(named));
  return h('vscode-text-field', {
    ref,
    id: named.id,
    value,
    placeholder,
    spellcheck: false,
    onInput: reads(onText),
  });
}

/** Several lines of text; `code` in the editor's font. */
export function TextArea({
  value,
  placeholder,
  onText,
  code = false,
  rows = 5,
  ...named
}: TextProps & { readonly code?: boolean; readonly rows?: number }): JSX.Element {
  const ref = useInnerControl(presentation(named));
  return h('vscode-text-area', {
    ref,
    id: named.id,
    class: code ? 'monospaced' : '',
    value,
    placeholder,
    rows,
    resize: 'vertical',
    spellcheck: false,
    onInput: reads(onText),
  });
}

interface DropdownProps extends Named {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

/** One of several values. */
export function Dropdown({ value, options, onPick, ...named }: DropdownProps): JSX.Element {
  const ref = useDropdownValue(
    value,
    options.map((option) => option.value),
  );
  const pick = reads((picked) => {
    if (picked !== value) onPick(picked);
  });
  return h(
    'vscode-dropdown',
    {
      ref,
      id: named.id,
      onChange: pick,
      'aria-label': named.label,
      'aria-required': named.required === true ? 'true' : undefined,
      'aria-invalid': named.invalid === true ? 'true' : undefined,
      'aria-describedby': named.describedBy?.join(' '),
    },
    options.map((option) => h('vscode-option', { key: option.value, value: option.value }, option.label)),
  );
}

/** Something goes on, of unknown length. Decorative: the status says it in words. */
export function ProgressRing(): JSX.Element {
  return h('vscode-progress-ring', { 'aria-hidden': 'true' });
}
