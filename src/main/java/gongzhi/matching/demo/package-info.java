/** Made-up needs and resources for the demonstration (示例供需). */
@NullMarked
package gongzhi.matching.demo;

import org.jspecify.annotations.NullMarked;
