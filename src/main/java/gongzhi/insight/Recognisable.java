package gongzhi.insight;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What in a text may tell who somebody is, for the eye of whoever decides whether everyone reads
 * it. It finds what is usual and not everything; it hides nothing.
 */
public enum Recognisable {
  NAME(Patterns.NAMES),
  DOOR(Patterns.DOORS),
  NUMBER(Patterns.NUMBERS);

  /** The commonest family names, but for those that are as often another word. */
  private static final class Patterns {

    static final String FAMILY =
        "[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]";

    /** With a title, as {@code 老周} or {@code 张某}, or after a word that somebody's name follows. */
    static final String NAMES =
        FAMILY
            + "[\\u4e00-\\u9fa5]{0,2}(?:先生|女士|小姐|阿姨|大爷|大妈|大叔|大姐|大哥|大嫂|奶奶|爷爷|婆婆|叔叔|师傅|老师|某"
            + "|书记|主任|站长|网格长|网格员|楼长|组长|队长|所长|科长|局长|处长|经理|委员|警官|医生|律师)"
            + "|[老小]"
            + FAMILY
            + "(?![\\u4e00-\\u9fa5]?[区学路])"
            + "|(?:联系|叫|姓名|名叫|业主|住户|租户|房东|居民|户主|家长|的|找到|告知|通知|[是给和与跟向由按据经])[:：]?\\s?"
            + FAMILY
            + "[\\u4e00-\\u9fa5]{1,2}(?=[，。,.；;：:、！!（(\\s]|他|她|家|说|已|在|的|同意|要求|提议|提出|建议|反映|申请|意见|来信|来电|等|$)";

    static final String DOORS =
        "(?<![0-9*])(?:[0-9０-９]{3,4}|\\*{3,4})(?=\\s?(?:号房|室|房|户|的|住户|业主|家|门))"
            + "|(?<![0-9])[0-9]{3,4}(?="
            + FAMILY
            + "[\\u4e00-\\u9fa5]{1,2}家)"
            + "|(?:单元|栋|幢|号楼)\\s?(?:[0-9０-９]{3,4}|\\*{3,4})";

    static final String NUMBERS = "\\*{5,}|(?<![0-9])[0-9０-９]{7,}";

    private Patterns() {}
  }

  private final Pattern sign;

  Recognisable(String sign) {
    this.sign = Pattern.compile(sign);
  }

  /** What is found in the text; empty where nothing is. */
  public static Set<Recognisable> in(String text) {
    Set<Recognisable> found = EnumSet.noneOf(Recognisable.class);
    for (Recognisable kind : values()) {
      if (kind.sign.matcher(text).find()) {
        found.add(kind);
      }
    }
    return found;
  }
}
