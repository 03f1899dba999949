/** Demo people (示例数据): invented holders for every post of every place, from a fixed seed. */
@NamedInterface("demo")
@NullMarked
package gongzhi.parties.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
