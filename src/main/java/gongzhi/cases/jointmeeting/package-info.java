/**
 * The joint meeting of a neighbourhood (小区管理联席会议): when it is next, and which open cases are put
 * forward for it. The meetings themselves are held elsewhere; they take their agenda from here.
 */
@NamedInterface("jointmeeting")
@NullMarked
package gongzhi.cases.jointmeeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
