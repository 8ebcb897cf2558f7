= * | title | Le chat de madame Rey
= MADAME REY | female | madame Rey, la vieille dame
= COMMISSAIRE LENOIR | male | Lenoir, le commissaire, le commissaire Lenoir, monsieur le commissaire
= SOPHIE | female | Sophie, la concierge
= LUC | male | Luc, le garçon, le petit
= MINOU | male | Minou, le chat

Le chat de madame Rey

« Il a disparu »<MADAME REY>, dit madame Rey.

Le commissaire Lenoir sortit son carnet. « Depuis quand ? »<COMMISSAIRE LENOIR> demanda-t-il.

« Depuis mardi. »<MADAME REY>

« Et à quoi ressemble-t-il ? »<COMMISSAIRE LENOIR>

« À un chat »<MADAME REY>, répondit la vieille dame. « Vous n’avez jamais vu de chat, monsieur le commissaire ? »<MADAME REY>

Derrière la porte, quelqu’un pouffa. Lenoir l’ouvrit d’un coup. La concierge se tenait sur le palier, un balai à la main.

« Je balayais »<SOPHIE delivery=nervous|neutral>, bredouilla Sophie.

« À neuf heures du soir ? »<COMMISSAIRE LENOIR>

« C’est l’heure de la poussière, monsieur »<SOPHIE>, affirma-t-elle.

« Entrez donc »<COMMISSAIRE LENOIR delivery=tired|sad>, soupira le commissaire. « Qu’avez-vous vu mardi ? »<COMMISSAIRE LENOIR delivery=tired|sad>

« Moi ? Rien. J’ai vu monter le petit du troisième. Avec un panier. »<SOPHIE>

« Luc ? »<MADAME REY delivery=surprised|neutral> s’étonna madame Rey. « Mais il a peur des chats ! Sa mère m’a dit : “Il en rêve la nuit.” »<MADAME REY delivery=surprised|neutral>

« Justement »<SOPHIE>, dit la concierge.

On fit descendre le garçon. Il avait sept ans, et les deux mains derrière le dos.

« Montre tes mains »<COMMISSAIRE LENOIR delivery=stern|loud|neutral>, ordonna Lenoir.

Luc les montra. Elles étaient couvertes de griffures.

« Ce n’est pas moi »<LUC delivery=crying>, sanglota-t-il. « C’est lui ! C’est lui qui est venu ! »<LUC delivery=crying>

« Qui est venu ? »<COMMISSAIRE LENOIR delivery=gentle> demanda le commissaire avec douceur.

« Minou. Il gratte à ma fenêtre toutes les nuits. Alors je l’ai laissé entrer »<LUC delivery=quiet>, murmura le garçon. « Il est dans mon lit. Il ronfle. »<LUC delivery=quiet>

« Et tu n’as plus peur ? »<MADAME REY> fit la vieille dame.

« Pas quand il ronfle »<LUC>, dit Luc.

Il y eut un silence. Madame Rey regarda l’assiette de lait, près de la porte. Elle la prit et la tendit à l’enfant.

« Il l’aime tiède »<MADAME REY delivery=quiet>, dit-elle d’une voix basse. « Tu me le prêteras le dimanche ? »<MADAME REY delivery=quiet>

Le commissaire referma son carnet. « Affaire classée »<COMMISSAIRE LENOIR>, annonça-t-il.

« Déjà ? »<SOPHIE> protesta Sophie. « Je n’ai pas fini de balayer ! »<SOPHIE>
