/** A wording, drawn from its hash: the same words look the same, one changed sign and they do not. */
import { fingerprintPath, shortHash } from '@assent/look/fingerprint.ts'

export function Fingerprint({ hash }: { readonly hash: string }) {
  return (
    <>
      <svg className="fp" viewBox="0 0 48 14" role="img" aria-label="Fingerprint of the wording">
        <path d={fingerprintPath(hash)} />
      </svg>
      <span className="id">{shortHash(hash)}</span>
    </>
  )
}
