import type { Lang } from '../ids.ts';

/*
 * The words of which a recall code has two: things that everybody knows. No two of a language differ in one letter
 * only, and none can be spelled in two ways. Left out is whatever can be said of somebody, alone or beside another word.
 */
const nl = `
aardappel aardbei aardewerk abrikoos accordeon agenda alfabet amandel ananas anker antenne appel april
asperge atlas augustus auto avond azijn baai badkuip bakfiets bakker bakkerij ballon bamboe band bankje
barbecue basilicum batterij beitel beker berg beschuit beuk bezem bioscoop bizon blad blender bliksem bloem
bloemkool bloempot bloesem boeket boomgaard boot bord borstel bosbes boter bries bril broccoli broeikas
broek brood brug bus cacao cactus cake camera caravan carnaval carrousel cello chocola circus cirkel citroen
computer concert confetti courgette dadel daglicht dak dakraam dakterras dauw december deken deksel deur
deurmat diamant dijk diner dinsdag dokter dolfijn domino donder donderdag dorp douche dozijn draad driehoek
druif dweil echo eekhoorn eend egel eik eiland ekster emmer envelop fakkel ferry fiets film fles fluit
fluweel fontein forel fornuis foto framboos gans garage garde gazon gedicht gelei gember getal getij gieter
gips giraffe gitaar glas gletsjer glijbaan gordijn goud graniet grot hagel hamer handdoek handvat hangmat
harp haven heide helm hemd herenhuis herfst hert heuvel hoed honing hoofdstuk hooiberg horizon horloge huis
hut hyacint iglo ijsberg ijsje ijzer iris jaar jam januari jasmijn jungle jurk kaars kaartspel kabel kajak
kampvuur kanaal kaneel kangoeroe kano kantoor kapitein kapstok karamel karper kast kastanje kasteel katoen
katrol kelder kermis ketel ketting keuken kever kiezel kikker kilo klarinet klaver klei klif klink klok
knoflook knoop koala koek koelkast koffer koffie kokosnoot komma kompas konijn koper koraal korenveld kraan
krab krant kreeft krekel krijt kristal krokus kroon kruimel kruiwagen kubus kussen kwartet kwartier laan
ladder lade lagune lamp landkaart lantaarn latwerk laurier lavendel lawine lelie lens lente lepel letter
libel liedje lijn limoen limonade linde liniaal linnen liter lucifer luipaard maand maandag madelief magneet
mais mandarijn mango map marathon markt marmer medaille medaillon meel meeuw melk melodie mes meter middag
mier mikado minuut mok molen mosterd motor mozaiek munt museum muts muur naald nacht narcis nest nougat oase
ochtend oester oktober olijf ooievaar optocht oranje orchidee orgel orkest otter ovaal oven paard pagina
pakket paleis palmboom pan panda panter papier paprika paraplu parasol parel park pasta paviljoen pedaal
peddel peer perron piano picknick pilaar piloot pinguin piramide plafond planeet plank plein pompoen poort
populier portret postbode postzegel potlood prairie prei printer prisma pudding puzzel raadsel raam rabarber
radijs radio raket rasp ravijn recept regen regenboog reiger reis remmen richel ridder riet rijst ring rits
rivier robijn robot roeiboot roer roos rugzak saffier salade sandaal satelliet saus saxofoon schaats schaduw
scharnier schat schep scherm schild schilder schildpad schipper schoen schommel school schrift schroef
schuur scooter sjaal slaapzak sleepboot sleutel slinger slot sluis smaragd sneeuw sneeuwpop snelweg snoek
soep specht spiegel spijker spinazie spiraal spons spoorweg sprookje station steek stekker stempel ster
stoel storm straat strand stroom stuur suiker tafel tapijt tarwe tekening telefoon telescoop tent terp
terras thee theelepel theepot tijger tijm timmerman tol tomaat toneel topaas toren touw toverstaf tractor
tram trapgevel trechter trein trofee trommel trompet trui tuin tuinman tuinslang tulp tunnel turkoois vaas
valk vallei vanille venkel vergiet verhaal vierkant vijg vijver viool visser vleermuis vlieger vliegtuig
vlinder voetpad vogelhuis voorraad vork vorst vos vrijdag vulkaan vuurpijl vuurtoren vuurwerk wagen walnoot
wandkleed wasgoed wastafel water waterval week wegwijzer wekker wereldbol wiel wijngaard wilg wimpel wind
winkel winter woensdag woestijn wolk woord wortel yoghurt zaag zaklamp zalm zebra zeehond zeep zeil zijde
zilver zolder zomer zon zwaan zwaluw
`;

const en = `
accordion aeroplane almond alphabet anchor antenna apple apricot april asparagus atlas attic august autumn
avalanche avenue badger bakery balcony balloon bamboo barbecue barrel basil basket bathtub battery beaker
bee beech beetle belt bicycle birch birdhouse biscuit bison blackbird blanket blender blossom blueberry boat
book bottle bouquet branch bread breeze broccoli broom brush bubble bucket butter butterfly button cabin
cactus cake camel camera campfire canal candle candy canoe canyon captain caramel caravan carnival carousel
carpenter carpet carrot castle cathedral ceiling cellar chair chalk chapter cheese chestnut chimney chisel
chocolate church cinema cinnamon circle circus city clarinet clay cliff clock cloud clover coast cocoa
coconut coffee coin colander comb comma compass computer concert confetti copper coral corner cottage cotton
courgette crab cradle crayon cricket crocus crown crumb crystal cube cupboard curtain cushion daffodil daisy
dance daylight december deer dew diamond diary dinner doctor dolphin domino door doormat dozen dragon
dragonfly drawer drawing dress drum dune eagle echo elbow emerald engine envelope eraser evening falcon
farmer fence fern ferry field fig film fireplace firework flag flask flower flowerpot flute folder footpath
forest fork fox friday fridge frost funnel galaxy garage garden gardener garland garlic gate ginger giraffe
glacier glass glasses glider glove glue goblet gold granite grape grater guitar hallway hammer hammock
harbour harp hat haystack heath hedgehog helmet heron herring highway hill hinge honey honeycomb horizon
house hyacinth iceberg igloo iris iron island jacket jam january jasmine jelly jigsaw journey jumper jungle
kangaroo kayak kettle keyboard kilo kitchen kite knight koala ladder ladybird lagoon lakeside lamp lantern
laundry lavender lawn leaf leather lemon lemonade lens leopard letter letterbox library lightning lily lime
linen lion lobster magic magnet magpie mailbox maize mandarin mango mansion map marathon marble market mast
meadow melody midnight milk mint minute mirror monday month moon morning mosaic moss motorway mountain
muffin mug museum mushroom mussel mustard needle nest newspaper notebook nougat nursery oak oasis oats ocean
october office olive onion onyx orange orchard orchestra orchid otter outfit oval oven owl oyster page
painting palace pancake panda panther pantry paper parade parasol parcel park parsley pasta path pavement
pavilion peacock pearl pebble pedal pen pencil penguin pepper photo piano pier pigeon pillar pilot pineapple
planet plaster plate platform plaza pliers poem point pond poplar portrait postcard postman potato pottery
prairie printer prism pudding puddle pulley pumpkin puzzle pyramid quarter quilt rabbit radio radish raft
railway rainbow raspberry recipe reef rhubarb ribbon rice riddle ring river robot rocket roof rooftop rose
rowboat ruby rucksack rudder ruler saddle sailor salad salmon sand sandal sapphire satellite saucepan saucer
saxophone scale scarf school scissors scooter screen scroll seagull seaside seesaw sentence shadow shed
shelf shield shirt shoe shovel shower sieve signpost silver skate skylight sledge snow snowman soap sock
sofa song sonnet spanner sparkle sparrow sphere spinach spiral sponge spoon spring square squirrel stadium
staircase stairs stamp star station statue steel stone storm stream street sugar suitcase summer sun sundial
sunflower sunrise sunset swallow swan swing switch syrup table tapestry tea teapot teaspoon telephone
telescope temple tent terrace theatre thimble thread thunder thursday thyme ticket tide tiger timber toaster
tomato toolbox topaz torch towel tractor train tram treasure tree trellis triangle trophy trousers trout
trumpet tuesday tugboat tulip turnip turquoise turtle umbrella unicorn vacuum valley vanilla vase velvet
village vinegar vineyard violet violin volcano waffle wagon waistcoat walnut wardrobe watch water waterfall
wednesday wharf wheat wheel whisk whistle willow wind windmill window winter wool word workshop yacht year
yoghurt zebra zip
`;

export const recallWords: Record<Lang, readonly string[]> = {
  nl: nl.trim().split(/\s+/),
  en: en.trim().split(/\s+/),
};
