package gongzhi.parties.demo;

import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.PhoneNumber;
import java.util.Random;

/**
 * Invents names and phones; the phones belong to a block that nobody is given. The first hundred
 * thousand of it are left to residents: to those who report in the stories, and to whoever tries a
 * sign-in with a number of their own invention. None of them is an officer.
 */
final class DemoNames {

  private static final long SEED = 20180101;
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN = "安宁和平晓明建华秀兰志强丽芳文博思远子涵雨桐国庆春梅海燕立新少峰玉珍永福家兴雪松小川若云一帆青山长河";
  private static final long FIRST_PHONE = 19_900_100_000L;

  private final Random random = new Random(SEED);
  private long phones;

  /** A name nobody was given on purpose. */
  record Named(String full, String label) {}

  Named next() {
    String full = one(SURNAMES) + one(GIVEN) + (random.nextInt(3) > 0 ? one(GIVEN) : "");
    Courtesy courtesy = random.nextBoolean() ? Courtesy.MS : Courtesy.MR;
    return new Named(full, courtesy.address(full));
  }

  PhoneNumber nextPhone() {
    return new PhoneNumber(String.valueOf(FIRST_PHONE + phones++));
  }

  private String one(String from) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }
}
