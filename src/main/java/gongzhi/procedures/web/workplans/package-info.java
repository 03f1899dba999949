/** Implementation plans for everybody and at the desk. */
@NullMarked
package gongzhi.procedures.web.workplans;

import org.jspecify.annotations.NullMarked;
