/** Small groups by which residents run one thing themselves (自治小组). */
@NullMarked
package gongzhi.procedures.groups;

import org.jspecify.annotations.NullMarked;
