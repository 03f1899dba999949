/**
 * Ground (属地与岗位): who answers for which ground, on the desk and on the public card of an area.
 *
 * <p>Promise: the desk shows posts of the viewer's own ground only; the public card names officers
 * by their public name and office number, and nothing of anybody's political life.
 */
@NamedInterface("ground")
@NullMarked
package gongzhi.site.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
