/** Pacts of residents, for the desk and for everybody. */
@NullMarked
package gongzhi.procedures.web.pacts;

import org.jspecify.annotations.NullMarked;
