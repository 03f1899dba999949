package gongzhi.walls;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Superuser;
import gongzhi.transparency.LogDrill;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole program with a database of its own, so that what these tests do to it and count in it
 * is nobody else's. Nothing happens in it by the clock: no date falls due and no notice is sent.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GongzhiTest
@Import({Superuser.class, Stage.class, LogDrill.class})
@TestPropertySource(
    properties = {
      "gongzhi.address=http://walls.example",
      "gongzhi.timers-after=P10D",
      "gongzhi.resealing-after=P10D"
    })
@interface Walls {}
