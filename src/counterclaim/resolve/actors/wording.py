"""Small words around names: what stands before a noun, what ends its phrase, what owns nothing."""

DETERMINERS = frozenset(
    "the a an some several many most all both these those this that its his her their our my your "
    "no any every each at least about around more than less over nearly almost up to other "
    "another few hundreds thousands dozens scores tens two three four five six seven eight nine "
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half certain "
    "various numerous he she it they them him we us i you who whom which one ones so called".split()
)
BOUNDARY = frozenset(
    "of from in at for near on with by against to who whom whose that which outside inside around "
    "across along between behind under over into through during after before since about beside "
    "because aboard within without loyal close or trying carrying guarding heading demanding "
    "protesting fleeing accused suspected opposed dressed wearing manning travelling traveling "
    "marching working living held taken bound destined headed and".split()
)
OWNED_BY = frozenset({"of", "for", "from", "loyal"})
LOCATED = frozenset({"in", "at"})
SITED = frozenset("GOV JUD COP LEG".split())  # who belongs to the state in which they sit
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
OF_PLACES = frozenset("GOV JUD COP LEG MIL".split())  # who is called after a place of the state
OTHERS = frozenset("counterpart neighbour neighbor rival opponent".split())  # none of their owner's
SEATS = frozenset(
    "city town metropolis municipality county canton province region state emirate borough "
    "district".split()
)  # what governs itself: "the city of Plovdiv" sues
GEOGRAPHIC = frozenset(
    "delta valley river basin gulf sea strait plain desert mountains heights peninsula street "
    "avenue square road lake island islands canal".split()
)
NOT_OWNED = frozenset(
    "backed supported sponsored funded armed trained friendly aligned held occupied based "
    "brokered mediated made built supplied born installed speaking imposed language linked "
    "inspired affiliated allied educated bound designed style led registered chaired hosted "
    "financed era brokered drafted proposed".split()
)
NOT_OWNED_BEFORE = frozenset("pro anti non ex post pan".split())
SPEAKS_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople representative delegate envoy negotiator "
    "adviser advisor aide".split()
)
"""Who speaks for others is of their sector: "a spokesman for the rebels", "a rebel spokesman"."""
TITLE_WORDS = frozenset(
    "president prime minister premier chancellor king queen emir sultan general colonel major "
    "captain lieutenant admiral marshal commander secretary foreign defence defense interior "
    "leader mr mrs ms dr sir lord lady sheikh ayatollah imam mullah comrade ambassador envoy "
    "governor senator speaker spokesman spokeswoman deputy vice acting interim former pope "
    "archbishop bishop brigadier chief director chairman crown prince princess field army rebel "
    "warlord sayyed sayyid hajji haji maulana justice judge professor opposition".split()
)
FUNCTION_WORDS = frozenset(
    "the a an but and or when while if as after before under with for in on by from to of at that "
    "what why how where since until though although because so then there here he she it they we "
    "his her its their our this these those no not only even also yet still now today meanwhile "
    "last next first second both all some many most other another each every any".split()
)
OWN_PRONOUNS = {
    "its": "it", "their": "they", "his": "he", "her": "she", "our": "we", "my": "we",
    "whose": "whose",
}  # fmt: skip
COLLECTIVES = frozenset(
    "union federation association foundation committee commission council office delegation "
    "company firm bank airline manufacturer contractor refinery factory railway brewery bakery "
    "insurer battalion brigade division regiment platoon squad unit garrison infantry artillery "
    "rearguard newspaper broadcaster agency television radio magazine weekly daily press "
    "website newsroom hospital clinic ward school university kindergarten seminary congregation "
    "diocese church mosque monastery municipality governorate prefecture hall administration "
    "authority embassy consulate family crowd community household crew staff ngo charity group "
    "society team fleet station post tribe clan village party".split()
)  # "it", not "he"
GROUNDS = frozenset(
    "area areas stronghold strongholds position positions bastion bastions hideout hideouts site "
    "sites territory territories enclave enclaves pocket pockets base bases camp "
    "camps headquarters bunker bunkers trench trenches tunnel tunnels depot depots outpost "
    "outposts checkpoint checkpoints compound compounds hideaway hideaways lair lairs".split()
)  # who is hit there is the group that holds them
SPATIAL = frozenset(
    "in near outside inside from to at around across into towards toward behind over above "
    "between through beyond via north south east west of".split()
)
