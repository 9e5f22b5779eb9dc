import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Detail, ImageView } from '../../../src/protocol/detail';
import type { Actions } from '../../actions';
import { Button } from '../../controls';
import { bytesText } from '../../text/units';
import type { CellPlace } from './cellPlace';
import { Icon } from '../Icon';

interface PictureValueProps {
  readonly cell: CellPlace;
  readonly detail: Detail;
  readonly actions: Actions;
}

/** A picture as what it is and how large; it is drawn only when somebody asks. */
export function PictureValue({ cell, detail, actions }: PictureValueProps): JSX.Element {
  const [image, setImage] = useState<ImageView>();
  const [asked, setAsked] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button is gone, and must not take the keyboard with it.
    if (image !== undefined) ref.current?.focus();
  }, [image]);
  return (
    <div class="value-picture" ref={ref} tabIndex={0} role="region" aria-label="Picture">
      <p>{detail.text}</p>
      {image === undefined && (
        <Button
          icon="file-media"
          label={asked ? 'Loading…' : 'Show picture'}
          disabled={asked}
          onPress={() => {
            setAsked(true);
            void actions.table.image({ ...cell, path: [...detail.path] }).then(setImage);
          }}
        />
      )}
      {image !== undefined && <Picture image={image} />}
    </div>
  );
}

function Picture({ image }: { readonly image: ImageView }): JSX.Element {
  const [broken, setBroken] = useState(false);
  if ('reason' in image || broken)
    return (
      <p class="value-note-line" role="status">
        <Icon name="warning" />
        <span>{'reason' in image ? image.reason : 'The picture is damaged: it cannot be drawn.'}</span>
      </p>
    );
  return (
    <img
      src={image.url}
      alt={`The picture: ${image.type}, ${bytesText(image.bytes)}`}
      onError={() => {
        setBroken(true);
      }}
    />
  );
}
