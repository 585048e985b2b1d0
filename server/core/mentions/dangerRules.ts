/** Commands that cannot be taken back: data for `dangers.ts`. */

/** What a command does. Each has a sentence in the messages. */
export type DangerKind =
  | 'deletesFiles'
  | 'deletesData'
  | 'deletesResources'
  | 'rewritesHistory'
  | 'stops'
  | 'overwritesDisk'
  | 'opensRights'
  | 'runsDownload';

/**
 * A line is a program and words that come behind it in this order; behind ` : `, of which one must stand there as well; behind
 * ` ! `, of which none may. Words are in lower case, flags as they are written; `*` stands for anything.
 */
export const dangerRules: Record<Exclude<DangerKind, 'runsDownload'>, string[]> = {
  deletesFiles: [
    'rm *',
    'rmdir *',
    'unlink *',
    'shred *',
    'find : -delete',
    'rsync : --delete --delete-after --delete-before --delete-excluded --remove-source-files',
    'truncate : -s --size',
    'git clean : -f -d -x --force ! -n --dry-run',
    'aws s3 rm',
    'aws s3 rb',
    'gsutil : rm rb',
    'hdfs dfs : -rm -rmr -rmdir',
    'hadoop fs : -rm -rmr -rmdir',
    'remove-item',
    'del : /s /q /f',
    'rd : /s',
    'erase *',
  ],
  deletesData: [
    'drop : table database schema index view user column collection tablespace keyspace partition role trigger',
    'truncate : table',
    'delete from',
    'update set ! where',
    'dropdb',
    'dropuser',
    '*flushall',
    '*flushdb',
    '*.dropdatabase',
    '*.drop',
    '*.deletemany',
    '*.remove',
    'etcdctl del',
    'redis-cli del',
    'kafka-topics : --delete',
    'kafka-topics.sh : --delete',
    'kafka-consumer-groups.sh : --delete --reset-offsets',
    'pg_restore : --clean -c',
    'vault : delete destroy',
    'mysqladmin drop',
  ],
  deletesResources: [
    'kubectl delete',
    'kubectl drain',
    'kubectl scale : --replicas=0',
    'kubectl replace : --force',
    'oc delete',
    'helm : uninstall delete',
    'docker : rm rmi prune ! --help',
    'docker compose : down rm',
    'docker-compose : down rm',
    'podman : rm rmi prune',
    'terraform : destroy -destroy -auto-approve --auto-approve',
    'pulumi : destroy',
    'aws : delete-* terminate-* deregister-* remove-*',
    'gcloud : delete',
    'az : delete purge',
    'gh : delete',
    'virsh : destroy undefine',
    'userdel *',
    'deluser *',
    'npm unpublish',
    'argocd app delete',
  ],
  rewritesHistory: [
    'git push : --force --force-with-lease -f --mirror --delete -d +* :*',
    'git reset : --hard',
    'git branch : -D --delete -d',
    'git tag : -d --delete -f --force',
    'git checkout : -- -f --force',
    'git restore *',
    'git filter-branch',
    'git filter-repo',
    'git stash : drop clear',
    'git reflog : expire delete',
    'git rebase *',
    'svn : delete rm revert',
  ],
  stops: [
    'shutdown',
    'reboot',
    'poweroff',
    'halt',
    'init : 0 6',
    'systemctl : stop disable mask kill poweroff reboot halt',
    'service stop',
    'supervisorctl : stop shutdown',
    'pm2 : stop delete kill',
    'docker : stop kill',
    'kill *',
    'killall *',
    'pkill *',
    'iptables : -F --flush',
    'ufw : disable reset',
    'crontab : -r',
    'stop-computer',
    'restart-computer',
  ],
  overwritesDisk: [
    'dd : of=*',
    'mkfs*',
    'wipefs',
    'fdisk : /dev/*',
    'parted : /dev/*',
    'format : c: d: e:',
    '> : /dev/sd* /dev/nvme* /dev/hd* /dev/vd* /dev/disk*',
  ],
  opensRights: [
    'chmod : -R --recursive 777 0777 a+w a+rwx',
    'chown : -R --recursive',
    'setenforce 0',
    'set-executionpolicy',
  ],
};
