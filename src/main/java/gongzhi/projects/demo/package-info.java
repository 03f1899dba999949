/** Made-up projects and money, for trying the program out. */
@NullMarked
package gongzhi.projects.demo;

import org.jspecify.annotations.NullMarked;
