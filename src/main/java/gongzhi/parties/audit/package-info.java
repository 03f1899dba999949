/**
 * Traces (留痕): who did what and who saw whom in clear. They are written with the act itself, never
 * changed, and read by the audit administrator, whose reading leaves a trace too.
 */
@NamedInterface("audit")
@NullMarked
package gongzhi.parties.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
