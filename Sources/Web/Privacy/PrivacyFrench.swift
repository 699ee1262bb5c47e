import Kernel

extension PrivacyWords {
  static let french = PrivacyWords(
    title: "Ce que nous gardons",
    reason: "Passerelle ne garde que ce que vous lui donnez, sur le serveur de votre organisation et nulle part "
      + "ailleurs. Rien n’est mesuré à votre insu.",
    chapters: [
      Chapter(
        title: "Vos réponses", reason: "Chaque activité dit, au-dessus du bouton, laquelle de ces trois façons vaut.",
        things: [
          (
            "Signées",
            "Nous gardons la réponse, l’heure où elle est donnée et la place de son auteur. Votre nom ou votre prénom "
              + "apparaît à côté d’elle pour qui voit les résultats."
          ),
          (
            "Sous pseudonyme",
            "Nous gardons la réponse, l’heure et la place, mais les pages ne montrent qu’un pseudonyme, aux personnes "
              + "qui animent aussi. Le service que vous avez indiqué peut apparaître à côté. Si la séance demande un "
              + "prénom ou un compte, le fichier du serveur relie la place à ce prénom ou à ce compte\u{202F}: aucune "
              + "page ne le montre."
          ),
          (
            "Anonymes",
            "La réponse tombe dans une urne, sans personne, sans heure, sans service et sans ordre. À part, une liste dit "
              + "qui a déjà répondu, pas quoi ni quand\u{202F}; le journal note que l’urne a changé et à quelle heure, pas par "
              + "qui. Pour que ce que votre navigateur envoie deux fois ne compte qu’une fois, une marque en est gardée, qui ne "
              + "mène ni à vous ni à la réponse. La clé qui permet de modifier la réponse n’existe que dans votre "
              + "navigateur\u{202F}: effacez-la, et personne ne retrouve plus cette réponse, pas même vous."
          ),
        ]),
      Chapter(
        title: "Votre passage dans une séance", reason: "Personne n’a besoin d’un compte.",
        things: [
          (
            "Votre place",
            "Un pseudonyme tiré au sort, l’heure d’arrivée, le service que vous dites ou celui de votre compte, d’où vous "
              + "participez (dans la salle, à distance, en différé)."
          ),
          ("Votre prénom", "Seulement si la séance le demande. Il est rangé à part, et disparaît avec la séance."),
          (
            "Votre compte",
            "Si vous êtes connecté·e et que la séance demande qui vous êtes, votre place est reliée à votre compte. Dans "
              + "une séance sous pseudonymes elle ne l’est pas."
          ),
          ("Mains levées, « j’ai lu »", "Les personnes qui animent les voient. Ils restent au journal de la séance."),
          ("Réactions", "Comptées quelques secondes en mémoire, jamais écrites. Nous ne savons pas qui a réagi."),
          (
            "Ce que vous êtes en train d’écrire",
            "Gardé dans votre navigateur jusqu’à l’envoi ou à la fermeture de l’onglet."
          ),
        ]),
      Chapter(
        title: "Qui voit quoi", reason: "",
        things: [
          (
            "Les personnes qui participent",
            "Les résultats que la séance ouvre à tout le monde, et le compte rendu une fois la séance close."
          ),
          (
            "Les personnes qui animent",
            "Tous les résultats, sauf ceux annoncés cachés jusqu’à la clôture, avec les noms des réponses signées et les "
              + "pseudonymes des autres. Le nom ou le pseudonyme de qui attend à la porte ou lève la main."
          ),
          (
            "Les services",
            "Un résultat par service, ou la participation d’un service, ne paraît qu’à partir de cinq personnes, et "
              + "jamais si l’on pouvait en déduire celui d’un plus petit. Pendant la séance, le grand écran et la page "
              + "d’animation comptent les personnes présentes de chaque service, quel que soit leur nombre."
          ),
          (
            "L’administration",
            "Les comptes, mais pas les séances des autres. Qui a la main sur le serveur peut lire le fichier de données\u{202F}; "
              + "une réponse anonyme n’y mène à personne, une minute après\u{202F}: d’ici là, ses octets disent dans quel ordre elle "
              + "est arrivée."
          ),
          ("Personne d’autre", "Aucun service tiers n’est appelé, aucune statistique de visite n’est tenue."),
        ]),
      Chapter(
        title: "Si vous avez un compte", reason: "",
        things: [
          ("Nom, adresse, langue, service, site, rôle", "Rangés à part du journal, pour pouvoir être effacés."),
          ("Mot de passe", "Seulement une empreinte (scrypt), dont on ne peut le retrouver."),
          (
            "Connexions",
            "Le navigateur et le système, le moment de la connexion et le dernier jour d’usage. Aucune adresse réseau. Une "
              + "connexion prend fin après trente jours sans usage."
          ),
        ]),
      Chapter(
        title: "Les cookies", reason: "Trois, tous nécessaires, tous à nous\u{202F}: il n’y a donc rien à accepter.",
        things: [
          (
            "seat-…",
            "Votre place dans une séance\u{202F}: un jour quand vous en ouvrez la porte, quatre-vingt-dix jours une fois entré·e. "
              + "C’est aussi la clé de vos réponses anonymes."
          ),
          ("sign-in", "Votre connexion, si vous avez un compte, un an au plus."),
          ("language", "La langue que vous avez choisie, un an."),
        ]),
      Chapter(
        title: "Combien de temps", reason: "",
        things: [
          (
            "Une séance",
            "Jusqu’à ce qu’une personne qui l’anime la supprime. Alors partent toutes les réponses, l’urne, la liste, les "
              + "prénoms et les images\u{202F}; il ne reste que la trace qu’une séance a existé."
          ),
          (
            "Un compte",
            "Jusqu’à ce que l’administration l’efface. Alors partent le nom, l’adresse, le mot de passe et les connexions\u{202F}; "
              + "ce qui reste au journal ne porte qu’un identifiant sans nom."
          ),
          (
            "Le journal technique",
            "Une ligne par requête\u{202F}: la méthode, le genre de page, l’issue, la durée. Ni adresse, ni code, ni nom."
          ),
          (
            "Adresses réseau",
            "En mémoire seulement, le temps de ralentir qui essaie trop de codes ou de mots de passe."
          ),
          ("Sauvegardes et exports", "Ils vivent aussi longtemps que les gardent les personnes qui les ont faits."),
        ]),
    ])
}
