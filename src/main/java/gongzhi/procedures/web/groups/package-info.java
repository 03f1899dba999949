/** Groups of residents for everybody and at the desk. */
@NullMarked
package gongzhi.procedures.web.groups;

import org.jspecify.annotations.NullMarked;
