"""Words of ordinary English, and names of places, that people are called by as well."""

_WORDS = """
abbey abdul able ace alder amber angel apple apply april arch archer art ash ashley aspen august autumn baker ball
bank banks bar barber barn baron bass bath bay beach bean bear beard bee bell bench berry best bill bills birch bird
bishop black blessed bliss blossom blue bond bone book booth bow bowler box branch brand brave bread breeze bridge
bridges bright brook brooks brown buck bull burn burns bus bush butcher butler butter buzz cable can cannon care
carer carers carol carpenter carter case cash castle chance chandler chapel charity chase cherry child church
citizen clay clear clement close cloud coach coal cole comfort con constable cook cooks cooper coral corn council
councillor count court cove cow cox craft crane crisp cross crow crown crystal curry daisy dale dance dart dash dawn
day days deacon dean dear dee deed deer dew dexter dick doctor dolly don door doris dot dove dr drake draper drew
drive duke dusty dyer earl early east easter ebony eve ever fair faith falcon fall farm farmer father faye fern
field fields finch fine fir fish fisher flag fleet flint flora flower fly folk ford forest forester fortune foster
fountain fox francis frank free freed freeman fresh friday friend frost fry gage gale game garden gardener gardens
gate gates gay gem gene gentle gift gill ginger glass glen glory glover gold golden good goodall goodman gore grace
grand grange grant grave graves gray great green greene grey griffin grove guard guest guide gull gun guy hail hale
hall ham hand handy happy hard harder hardy hare hark harmony harper hart harvest hatch haven hawk hay hayes hazel
head heart heath heather heaven henna herb heritage hero hill hills hind ho hobby hog holiday holly holmes holy home
honest honey honor honour hood hope hopes horn horner horse house howe hug humble hunt hunter hurst ice idea ill
iris iron isle ivory ivy jack jade jasmine jay jean jet jewel joy joys judge july june junior just justice kay keen
keep key keys kind king kings kirk kit kitchen kite knight knights lad lake lamb lance land lane large lark last
latch laurel lavender law lawn laws lay le leader leaf league lean leave lee leek lees legend lemon levy liberty
light lily lime linden line lion list little lock lodge loft long lord lot love lovely low lowe loyal luck lucky
lynx ma mace major male mall man manager manor many map maple march mark market marks marsh marshall martin mary
mason mast master masters mat mate may mayor mead meadow meadows melody mercy merit merry mild mile miles mill
miller mills mine mint miracle misty mo monday money monk moon moor moore moral more morning moss most mother mount
mountain much myrtle nan nation neat neighbour nest new newman nice nick nicks noble noon norm north nova nurse oak
oaks officer olive oliver opal orange orchard otter outlaw over ox pa pace page painter pal palm palmer pan paris
park parker parks parrot parson parsons part partridge pat patience pay peace peach peacock pearl pearls pen penn
penny pepper perry petal peters phoenix piece pierce pike pin pine pipe piper pitt place plant player pleasant plum
plumber pole pond pool poole pope poppy porter post pot potter pound powder power powers pratt precious price prices
pride priest prime prince princess prior pro promise prosper provost prudence purple quick quill rabbit race rail
rain raven ray read reader reason red reed reeve reeves regal rent reward rhodes rice rich ridge ring rise rita
river rivers rob robin rock rod rode roof rook rose rosemary roses round rover row rowan royal ruby rue rule rush
russet rust rusty sad sadler sage sail saint sally salt sand sands sandy savage saw sawyer say scarlet school sea
seal season self senior serene service shade shadow sharp sharpe shaw shell shepherd sheriff shine ship shore short
shout show sierra silk silver singer singh skill skinner skip sky slate slaughter slim small smart smith snow social
sole soloman somerset song south spark sparks sparrow spear speed spence spencer spicer spring squire staff stand
star stark starr start steed steel step sterling steward stewart still stock stocks stone stones storm story strange
street strong stuart sue summer summers sun sunday sunny sure swallow swan sweet swift swing sydney tailor tame
tanner taylor teal team tempest temple terrace thatcher thistle thorn thyme tide tiger tile timber tom tower towers
town train travel treasure treat tree true trust tuck tucker turner twist tyler underhill underwood unity vale
valley van vera verity vicar victor victory villa vine viola violet virgin vivid voice wade wake walker wall waller
walls walter ward warden ware warner water waters wave way weaver webb webster weeks well wells west weston wheat
wheeler white whites wild will willow wills win wind winner winter winters wise wish wolf wood woodland woodlands
woods woodward word worker workman world worth wren wright yard yates young youngs zion
"""
_PLACES = """
aston bedford birmingham blackburn blackpool bolton bradford brent brighton bristol burnley bury cambridge camden
carlisle chelsea chester chesterfield cornwall coventry crawley croydon darlington derby devon doncaster dorset
dover dudley durham ealing england essex exeter gateshead gloucester halifax hamilton harlow harrow hastings
hereford hull hyde ipswich ireland islington israel jamaica jordan kent kenya kerry kingston lambeth lancaster leeds
leicester lewisham lincoln liverpool london luton lydia manchester mansfield merton milton neath newcastle newham
newport norfolk northampton nottingham oldham oxford pakistan perth peterborough plymouth poland portsmouth preston
reading redbridge rochdale rotherham rugby salford scotland selby sheffield shirley shropshire slough solihull
southend southwark stafford stanley stirling stockport stockton stoke suffolk sunderland surrey sussex sutton
swansea swindon telford torquay trafford wakefield wales walsall warwick washington watford wembley westminster
wigan wiltshire winchester windsor wolverhampton worcester york yorkshire
"""
ORDINARY = frozenset(f"{_WORDS} {_PLACES}".split())
"""What a text may well say with a capital letter without meaning anybody, folded."""
