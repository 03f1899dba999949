/** Pages of proposals, for residents and at the desk. */
@NullMarked
package gongzhi.procedures.web.proposals;

import org.jspecify.annotations.NullMarked;
