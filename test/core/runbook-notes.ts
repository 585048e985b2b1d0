/** Runbooks of an imaginary team in three languages, and what its plans ask of them: the gold set of the matching. */

export const runbookNotes: Record<string, string> = {
  'runbooks/gateway.md': `# Gateway
## Restart the gateway
1. Take it out of the balancer: \`./lb-drain.sh gw-1\`
2. \`systemctl restart edge-gateway\`
3. Watch the error rate for ten minutes

## Rotate the TLS certificate
\`\`\`sh
$ certbot renew --cert-name edge.harbor.example
Congratulations, all renewals succeeded
$ ./reload-certs.sh
\`\`\`

## Raise the rate limit
1. Edit /etc/edge/limits.yaml
2. \`edgectl reload\`
`,
  'runbooks/alerts/QueueBacklogHigh.md': `# QueueBacklogHigh
## Meaning
More than 50,000 messages wait in the order queue.
## Impact
Confirmation mails are late.
## Diagnosis
1. \`kubectl logs deploy/order-consumer -n shop\`
2. Look at the consumer lag in the dashboard
## Mitigation
1. \`kubectl scale deploy/order-consumer --replicas=6 -n shop\`
2. Purge the dead letters
`,
  'runbooks/db.md': `# Databases
## Restore a backup of the billing database
1. Stop the writers
2. \`pg_restore -d billing /backup/billing/latest.dump\`
3. \`./check_balance.py --all\`

## Add a read replica
1. Create the machine
2. \`./join-replica.sh db-3.harbor.example\`
`,
  'runbooks/release.md': `# Releases
## Roll back a release
\`\`\`
git revert HEAD
helm rollback storefront 12
\`\`\`
## Publish the mobile app
1. Raise the version number
2. \`fastlane-upload.sh beta\`
3. Fill in the store page
`,
  'docs/部署手册.md': `# 仓储系统手册
## 部署流程
1、打标签
git tag v2.3.0
2、发布镜像
sh push_image.sh warehouse-api
3、观察监控十分钟

## 数据库扩容
1. 申请磁盘
2. 修改 /data/mysql/conf/my.cnf
3. \`./resize_disk.sh mysql-02\`

## Redis 主从切换
\`\`\`bash
redis-cli -h 10.20.0.7 info replication
redis-cli -h 10.20.0.8 slaveof no one
\`\`\`

## 导出对账单
1. 登录跳板机
2. \`python3 export_bill.py --month 3\`
`,
  'docs/故障处理.md': `# 故障处理
## 支付回调超时
### 现象
用户付款后订单一直显示未支付。
### 处理步骤
1. 查看日志：\`tail -f /var/log/pay/callback.log\`
2. 重推回调：\`./repush_callback.sh\`
## 磁盘写满排查
1. \`df -h\`
2. 清理 /var/log/archive/old
3. 通知值班同学
## 证书过期处理
1. 续签证书
2. \`nginx -s reload\`
`,
  'docs/運用手順.md': `# 運用手順書
## 検索サーバーの再起動手順
1. 監視を止める
2. \`systemctl restart search-node\`
3. 索引の状態を確認する

## アカウント発行手順
1. 申請書を確認する
2. \`./add_user.sh\` を実行する

## 夜間バッチの復旧手順
1. \`./rerun_batch.sh --date 20260301\`
2. 結果を共有する

## 障害対応の連絡方法
1. 当番に電話する
2. 連絡用の部屋を作る
`,
};

/** What stands in a plan, and the title of the runbook that serves it; null where none does. */
export const gold: [task: string, runbook: string | null][] = [
  ['restart the gateway after the kernel update', 'Restart the gateway'],
  ['run `./lb-drain.sh gw-2` before the move', 'Restart the gateway'],
  ['edge-gateway leaks memory again, look into it', 'Restart the gateway'],
  ['renew the certificate of edge.harbor.example', 'Rotate the TLS certificate'],
  ['ask for a higher rate limit for the partner', 'Raise the rate limit'],
  ['review /etc/edge/limits.yaml with Mara', 'Raise the rate limit'],
  ['QueueBacklogHigh fired twice last night', 'QueueBacklogHigh'],
  ['give order-consumer more memory', 'QueueBacklogHigh'],
  ['practise a restore of the billing backup', 'Restore a backup of the billing database'],
  ['extend check_balance.py to refunds', 'Restore a backup of the billing database'],
  ['second read replica for reporting', 'Add a read replica'],
  ['write down who may roll back a release', 'Roll back a release'],
  ['`helm rollback storefront 12` in staging', 'Roll back a release'],
  ['publish the mobile app to the beta group', 'Publish the mobile app'],
  ['see [the steps](../runbooks/db.md#add-a-read-replica) for the new machine', 'Add a read replica'],
  ['按部署流程发布 v2.4', '部署流程'],
  ['push_image.sh 增加重试', '部署流程'],
  ['数据库磁盘扩容，周五前', '数据库扩容'],
  ['演练 Redis 主从切换', 'Redis 主从切换'],
  ['10.20.0.8 内存告警', 'Redis 主从切换'],
  ['导出三月份对账单给财务', '导出对账单'],
  ['支付回调超时复盘', '支付回调超时'],
  ['磁盘写满后补充监控', '磁盘写满排查'],
  ['网关证书快过期了', '证书过期处理'],
  ['検索サーバーを再起動する', '検索サーバーの再起動手順'],
  ['search-node のメモリを増やす', '検索サーバーの再起動手順'],
  ['新人のアカウントを発行する', 'アカウント発行手順'],
  ['夜間バッチが失敗したので復旧', '夜間バッチの復旧手順'],
  ['rerun_batch.sh に引数を足す', '夜間バッチの復旧手順'],
  ['障害時の連絡方法を見直す', '障害対応の連絡方法'],
  ['book a room for the summer party', null],
  ['interview two candidates', null],
  ['整理下季度的预算', null],
  ['读书会改到周四', null],
  ['来週の懇親会の店を予約する', null],
  ['写真を公開する', null],
  // Written after the rules were settled.
  ['drain gw-3 with lb-drain.sh on Sunday', 'Restart the gateway'],
  ['limits for partners: raise the rate', 'Raise the rate limit'],
  ['certificate rotation is due in May', 'Rotate the TLS certificate'],
  ['why did the last release need a roll back?', 'Roll back a release'],
  ['upload the mobile app by Friday', 'Publish the mobile app'],
  ['backup restore drill for billing', 'Restore a backup of the billing database'],
  ['order-consumer: lag after the deploy', 'QueueBacklogHigh'],
  ['mysql-02 磁盘报警', '数据库扩容'],
  ['把 warehouse-api 的部署流程自动化', '部署流程'],
  ['支付回调经常超时，排查', '支付回调超时'],
  ['三月对账单重新导出', '导出对账单'],
  ['/var/log/archive/old 谁在写', '磁盘写满排查'],
  ['検索サーバーが重いので再起動', '検索サーバーの再起動手順'],
  ['アカウント発行を自動化する', 'アカウント発行手順'],
  ['バッチの復旧を練習', '夜間バッチの復旧手順'],
  ['add_user.sh が失敗する', 'アカウント発行手順'],
  ['buy a new projector', null],
  ['write the minutes', null],
  ['更新团队通讯录', null],
  ['請求書を送る', null],
];
