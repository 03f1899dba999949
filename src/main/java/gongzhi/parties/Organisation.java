package gongzhi.parties;

import gongzhi.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation (组织): a department, committee, company or Party organisation with a ground it
 * works on.
 *
 * @param kind role key such as {@code property_company} or {@code residents_committee}
 * @param areaPath territory path of that ground
 * @param parent the organisation above it; null for none
 * @param phone the published number of its office; null when there is none
 */
public record Organisation(
    PartyId id,
    String kind,
    String name,
    AreaId area,
    String areaPath,
    @Nullable PartyId parent,
    @Nullable String phone) {}
