package gongzhi.pages;

import gongzhi.GongzhiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The whole program with its demonstration; all tests that carry it share one program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
@interface LivingDistrict {}
