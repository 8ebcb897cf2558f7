= * | title | El pozo
= LUCÍA | female | Lucía, la niña, hija
= DON ANSELMO | male | don Anselmo, el viejo, el abuelo
= TERESA | female | Teresa, su madre
= EL POZO | unknown | la voz, el pozo

El pozo

—No te acerques al pozo<TERESA> —dijo su madre.

—¿Por qué?<LUCÍA> —preguntó Lucía.

—Porque lo digo yo<TERESA> —respondió Teresa, y siguió tendiendo las sábanas.

La niña se sentó a la sombra, junto al abuelo. Don Anselmo tenía los ojos cerrados, pero no dormía nunca.

—Abuelo, ¿qué hay en el pozo?<LUCÍA>

—Agua<DON ANSELMO delivery=strained|quiet|angry|neutral> —gruñó el viejo.

—¿Y qué más?<LUCÍA>

—Más agua.<DON ANSELMO>

—Anoche alguien cantaba<LUCÍA delivery=whispering> —susurró Lucía—. Allá abajo.<LUCÍA delivery=whispering>

Don Anselmo abrió un ojo.

—¿Qué cantaba?<DON ANSELMO> —quiso saber.

—Una de dormir. La que canta mamá.<LUCÍA>

—¡Teresa!<DON ANSELMO delivery=shouting> —gritó el abuelo—. ¡Ven aquí! ¡Tu hija lo oye!<DON ANSELMO delivery=shouting>

A la madre se le cayó la sábana. Vino despacio, secándose las manos en el delantal.

—¿Desde cuándo, hija?<TERESA delivery=quiet> —preguntó en voz baja.

—Desde el domingo. ¿Quién es, mamá?<LUCÍA>

—No es nadie<TERESA> —dijo Teresa—. Es el viento.<TERESA>

—El viento no sabe mi nombre<LUCÍA> —replicó la niña.

Nadie contestó. Una gallina cruzó el patio. Al fin el viejo se levantó, apoyándose en el bastón.

—Yo tenía un hermano<DON ANSELMO> —empezó don Anselmo—. Se llamaba Lucio. Tenía tu edad. Se asomó para ver las estrellas de día, porque alguien le había dicho que se veían.<DON ANSELMO>

—¿Quién se lo dijo?<LUCÍA>

—Yo<DON ANSELMO delivery=quiet> —murmuró él.

—Padre, ya basta<TERESA delivery=urgent> —suplicó Teresa.

—No basta. Lleva sesenta años cantando solo.<DON ANSELMO>

Aquella noche la niña no se durmió. Cuando la casa quedó en silencio, salió descalza al patio y se acercó al brocal.

—¿Lucio?<LUCÍA delivery=shouting|loud|neutral> —llamó—. Soy Lucía.<LUCÍA delivery=shouting|loud|neutral>

—Ya lo sé<EL POZO> —dijo una voz desde el fondo—. ¿Se ven las estrellas?<EL POZO>

—Sí. Muchas.<LUCÍA>

—Cuéntamelas<EL POZO delivery=urgent|neutral> —pidió la voz.

—¿Todas?<LUCÍA>

—Tengo tiempo<EL POZO> —contestó el pozo.

Y ella se sentó en el suelo y empezó a contar. Iba por ciento cuatro cuando sintió una mano en el hombro.

—Sigue<DON ANSELMO delivery=crying|sad|neutral> —dijo el abuelo, con lágrimas en los ojos—. Ciento cinco es aquella. Se la enseñé yo.<DON ANSELMO delivery=crying|sad|neutral>

—Anselmo<EL POZO delivery=laughing> —rió la voz, muy abajo—, has tardado.<EL POZO delivery=laughing>

—Perdóname<DON ANSELMO delivery=crying> —sollozó el viejo.

—Cuenta<EL POZO> —dijo el pozo.
