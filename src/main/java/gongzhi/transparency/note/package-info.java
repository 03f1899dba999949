/**
 * The signed texts of the log, in public formats: C2SP signed notes, checkpoints and proof files,
 * and our receipts, which are signed notes too. No dependencies beyond {@code tree}, except that
 * keys and the national algorithms come from Bouncy Castle.
 */
@NullMarked
package gongzhi.transparency.note;

import org.jspecify.annotations.NullMarked;
