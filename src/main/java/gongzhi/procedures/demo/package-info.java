/** Made-up matters for the demonstration (示例议题). */
@NullMarked
package gongzhi.procedures.demo;

import org.jspecify.annotations.NullMarked;
