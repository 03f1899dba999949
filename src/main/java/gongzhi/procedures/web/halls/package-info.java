/** Discussion halls for everybody and at the desk. */
@NullMarked
package gongzhi.procedures.web.halls;

import org.jspecify.annotations.NullMarked;
