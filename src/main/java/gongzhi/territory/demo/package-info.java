/** Demo territory (示例数据): invented ground for the real names, from a fixed seed. */
@NamedInterface("demo")
@NullMarked
package gongzhi.territory.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
