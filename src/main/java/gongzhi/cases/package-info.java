/**
 * Cases (诉求): a matter someone reports, from report to confirmed close.
 *
 * <p>Promises: nothing acknowledged is lost; no case ends without the reporter's word, or three
 * recorded attempts to get it and an independent verifier; every open case has a named owner and a
 * date; every act writes the case, its event, the commitment to the public log and the message to
 * be sent in one transaction. {@link gongzhi.cases.path.CaseStatus} holds the whole path.
 */
@NullMarked
package gongzhi.cases;

import org.jspecify.annotations.NullMarked;
