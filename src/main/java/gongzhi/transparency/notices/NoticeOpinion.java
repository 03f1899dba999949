package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the supervision committee (居务监督委员会) says of a notice.
 *
 * @param unit the committee; null for a post without an organisation
 */
public record NoticeOpinion(boolean agrees, String words, @Nullable PartyId unit, Instant at) {}
