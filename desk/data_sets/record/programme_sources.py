"""Where the record's programme is written, beside the sources of the rest of the record."""

RELEASE_2014 = (
    "Press release of the Montreal Institute for Genocide and Human Rights Studies (MIGS), "
    "January 2014"
)
POLICY_PAPER_2014 = (
    "Misha Boutilier, “Mass Atrocity Prevention in Canadian Foreign Policy”, 23 August 2014, guest "
    "post on the Young Diplomats Forum"
)
REPORT_RELEASED_2009 = (
    "https://scienceblog.com/38453/"
    "obama-administration-responds-to-call-to-action-from-concordia-researchers"
)
FOCAL_POINTS_2010 = (
    "https://www.un.int/ghana/activities/"
    "joint-press-statement-governments-costa-rica-denmark-and-ghana-first-meeting-national"
)
FOCAL_POINTS_2011 = (
    "https://www.globalr2p.org/publications/"
    "summary-of-the-first-annual-meeting-of-the-global-network-of-r2p-focal-points-new-york-usa-2011/"
)
FOCAL_POINTS_2012 = (
    "https://www.globalr2p.org/publications/"
    "second-annual-meeting-of-the-global-network-of-r2p-focal-points-new-york-usa-2012/"
)
FOCAL_POINTS_2015 = "http://www.globalr2p.org/publications/5"
COMMEMORATION_2014 = (
    "http://www.ndp.ca/news/parliament-unanimously-adopts-ndp-motion-commemoration-rwandan-genocide"
)
