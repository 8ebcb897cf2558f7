= * | title | La maison du phare
= JEANNE | female | Jeanne, la jeune femme, ma petite
= YVON | male | Yvon, le vieux, le gardien
= LE FACTEUR | male | le facteur, Paul
= LE MAIRE | male | le maire

La maison du phare

— Vous cherchez quelqu’un ?<YVON> demanda le vieux.

Jeanne posa son sac. Le vent lui avait défait les cheveux, et elle n’avait pas dormi.

— Je cherche le gardien du phare,<JEANNE> dit-elle.

— C’est moi, le gardien. Enfin, c’était moi,<YVON> répondit Yvon. Maintenant, il se garde tout seul.<YVON>

— Alors, c’est à vous que je dois donner ceci.<JEANNE>

Elle tira de sa poche une enveloppe jaunie. Il la regarda longtemps sans la prendre.

— Qui vous a donné ça ?<YVON delivery=quiet> murmura-t-il.

— Ma mère.<JEANNE>

— Et comment va-t-elle, votre mère ?<YVON>

— Elle est morte en mars,<JEANNE> dit Jeanne.

Le vieux se tourna vers la mer. On n’entendait que les mouettes.

— Entrez,<YVON> dit-il enfin. Il y a de la soupe.<YVON>

Ils mangèrent en silence. La lettre était sur la table, entre le pain et le sel.

— Vous n’allez pas l’ouvrir ?<JEANNE> demanda la jeune femme.

— Je l’ai attendue trente ans,<YVON delivery=strained|quiet|angry|neutral> grogna Yvon. Je peux bien finir ma soupe.<YVON delivery=strained|quiet|angry|neutral>

Elle éclata de rire. C’était plus fort qu’elle.

— Elle disait que vous étiez têtu,<JEANNE> expliqua-t-elle. Elle disait : « Têtu comme un âne, et beau comme un dieu. »<JEANNE>

— Elle disait ça ?<YVON>

— Surtout la première partie.<JEANNE>

On frappa à la porte. C’était le facteur, tout essoufflé.

— Yvon !<LE FACTEUR delivery=shouting> cria-t-il. Le maire arrive ! Il a les papiers, et deux gendarmes !<LE FACTEUR delivery=shouting>

— Quels papiers ?<JEANNE> fit Jeanne.

— Pour la maison, mademoiselle,<LE FACTEUR> répondit le facteur. Ils veulent la vendre. Ça fait dix ans qu’il leur dit non.<LE FACTEUR>

— Et je vais le leur dire encore,<YVON> déclara le vieux. Assieds-toi, Paul. Tu fais des courants d’air.<YVON>

Le maire entra sans frapper. C’était un homme rond, avec une écharpe, et il ne vit pas Jeanne tout de suite.

— Mon cher Yvon,<LE MAIRE delivery=gentle> commença-t-il d’une voix douce, soyons raisonnables.<LE MAIRE delivery=gentle>

— Non,<YVON> dit Yvon.

— Vous n’avez pas de titre. Vous n’avez pas d’acte. La maison appartenait à la famille Le Goff, et il n’y a plus de Le Goff.<LE MAIRE>

— Il y en a une,<JEANNE delivery=gentle|quiet> dit doucement Jeanne.

Le maire sursauta.

— Qui êtes-vous, madame ?<LE MAIRE> demanda-t-il.

— Jeanne Le Goff. Ma mère est née dans cette pièce.<JEANNE>

— C’est impossible !<LE MAIRE delivery=shouting|loud|surprised|neutral> s’écria le maire.

— Lisez la lettre,<JEANNE> dit-elle au vieux. S’il vous plaît. Lisez-la maintenant.<JEANNE>

Alors il essuya son couteau, ouvrit l’enveloppe et chercha ses lunettes.

— « Mon Yvon,<YVON delivery=nervous|frightened|crying> lut-il d’une voix tremblante, je t’envoie ce que j’ai de mieux. Elle a mes clés, et elle a ton menton. »<YVON delivery=nervous|frightened|crying>

Personne ne bougea. Le facteur se moucha. Puis la jeune femme se mit à sourire, lentement, et posa sur la table un trousseau de vieilles clés.

— Vous êtes mon père,<JEANNE> dit Jeanne.

— On dirait bien,<YVON delivery=whispering> chuchota Yvon. Mange, ma petite. Ça refroidit.<YVON delivery=whispering>
