/**
 * What of a case everybody may read (公开): titles and photos, each released by somebody who looked
 * at it, and withdrawn with a reason. What was public when stays on record.
 */
@NullMarked
package gongzhi.cases.publication;

import org.jspecify.annotations.NullMarked;
