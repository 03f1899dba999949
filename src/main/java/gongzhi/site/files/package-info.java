/** Pictures people send: checked, re-encoded, stored, shown to those who may see them. */
@NamedInterface("files")
@NullMarked
package gongzhi.site.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
