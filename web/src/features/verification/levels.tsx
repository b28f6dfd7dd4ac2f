// Each level that the order needs: who signed it and when, or why the reader may not sign it now.
import { Tooltip } from 'antd';
import { InstantText } from '@/kit/instant-text';
import { PersonName } from '@/kit/person-name';
import { useProblemText } from '@/kit/problem-text';
import { StatusTag } from '@/kit/status-tag';
import { useText } from '@/kit/text';
import type { Level, Signature, Standing } from './api';
import { SignLevel } from './sign-level';
import { standingMessages } from './standing-messages';
import styles from './verification.module.css';

export function Levels({ standing }: { standing: Standing }) {
  const text = useText(standingMessages);
  return (
    <ol className={styles.levels}>
      {standing.levels.map((level) => (
        <li key={level.level} className={styles.level}>
          <strong>{text(levelName(level.level))}</strong>
          {level.signature ? <Signed signature={level.signature} /> : <Unsigned standing={standing} level={level} />}
        </li>
      ))}
    </ol>
  );
}

const levelName = (level: number) => (level === 1 ? 'level_1' : level === 2 ? 'level_2' : 'level_3');

export function Signed({ signature }: { signature: Signature }) {
  const text = useText(standingMessages);
  return (
    <span className={styles.signed}>
      <StatusTag tone="good" text={text('signed')} />
      <PersonName name={signature.signed_by_name} />
      {signature.in_place_of_name && <span>{text('signed_for', { person: signature.in_place_of_name })}</span>}
      <InstantText at={signature.signed_at} />
      {!signature.is_independent && (
        <Tooltip title={text('not_independent_hint')}>
          <span>
            <StatusTag tone="general" text={text('not_independent')} />
          </span>
        </Tooltip>
      )}
    </span>
  );
}

function Unsigned({ standing, level }: { standing: Standing; level: Level }) {
  const text = useText(standingMessages);
  const problemText = useProblemText();
  return (
    <>
      <span className={styles.signed}>
        <StatusTag tone="neutral" text={text('not_signed')} />
        {level.may_sign ? (
          <SignLevel standing={standing} level={level.level} />
        ) : (
          level.in_place_of.map((one) => (
            <SignLevel key={one.id} standing={standing} level={level.level} inPlaceOf={one} />
          ))
        )}
      </span>
      {level.faults.length > 0 && level.in_place_of.length === 0 && (
        <ul className={styles.faults}>
          {level.faults.map((code) => (
            <li key={code}>{problemText({ code })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
