import type { AgreementFile } from '../../../agreement/agreement-file.js';
import { readAgreement } from '../../../agreement/read-agreement.js';
import { failed, map, type Outcome, outcome } from '../../../kernel/outcome.js';
import { assert, UsageError } from '../../../kernel/problem.js';
import { readSource } from '../../../text/files.js';
import { fieldOf, isText, type Node } from '../../../text/node.js';
import { withField } from '../../../text/yaml/insert.js';
import { readYaml } from '../../../text/yaml.js';
import { changedFile } from '../../changed-file.js';
import type { Call, OwnFile } from '../../command.js';
import { agreementOf } from '../../question.js';
import type { Words } from '../words.js';
import { type Own, ownCooperation } from './own.js';

/** An agreement that a file is to be added to, and its file as it is written. */
export interface Extended extends Own {
  readonly file: AgreementFile;
  readonly written: Node;
}

/** The agreement that the call names. Issues: those of the cooperation and the agreement, unknown-agreement. Throws UsageError: missing-argument, divides-nothing. */
export async function namedAgreement(call: Call<Words>): Promise<Outcome<Extended>> {
  if (call.args[1] === undefined) throw new UsageError('missing-argument', { argument: 'agreement' });
  const own = await ownCooperation(call);
  if (!own.ok) return failed(own);
  const { folder, cooperation } = own.value;
  const id = agreementOf(call.line.argument(1), folder);
  if (!id.ok) return failed(id);
  const read = await readAgreement(folder, id.value, cooperation);
  if (!read.ok) return failed(read);
  if (read.value.agreement.trade)
    throw new UsageError('divides-nothing', { agreement: id.value, asked: `init ${call.args[0]}` });
  const source = readSource(folder, read.value.agreement.file);
  assert(source.ok, 'a file that was read is read again');
  const written = await readYaml(source.value, (node) => outcome(node));
  return map(written, (node) => ({ ...own.value, file: read.value, written: node }));
}

/** The agreement's file with one more field, which names a file. Throws UsageError already-has when it has that field. */
export async function withReference(
  { folder, file, written }: Extended,
  field: string,
  name: string,
): Promise<OwnFile> {
  const held = fieldOf(written, field)?.node;
  const own = file.agreement.file;
  if (held) throw new UsageError('already-has', { file: own, field, value: isText(held) ? held.value : '' });
  return changedFile(folder, own, (source) => withField(source, field, name));
}
