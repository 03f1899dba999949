package gongzhi.transparency.web.echo;

import gongzhi.site.Qr;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * One published sheet.
 *
 * @param publisher who published it, and when
 * @param frozen of which moment the figures are
 * @param late that it came late; empty where it did not
 * @param period until when it hangs there
 * @param screen address of the screen in the hall
 * @param record address of its public record
 * @param dispute where somebody says that the sheet is wrong
 * @param disputes how many open reports say so now
 * @param photo of the sheet as it hangs there; empty until there is one
 * @param months the other sheets of this community
 */
public record EchoPage(
    String community,
    String month,
    EchoLists lists,
    String no,
    String checkCode,
    String publisher,
    String frozen,
    String late,
    String period,
    String record,
    String screen,
    String dispute,
    int disputes,
    Qr qr,
    List<PhotoPart> photo,
    List<TabLink> months) {}
