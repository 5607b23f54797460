module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__a211o_1 u0 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[3]),
    .C1(x_frequency_times[2]),
    .X(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u1 (
    .A1(n0),
    .A2(x_frequency_times[4]),
    .B1(x_frequency_times[7]),
    .Y(n1)
  );
  sky130_fd_sc_hd__a211oi_1 u10 (
    .A1(n15),
    .A2(n17),
    .B1(n5),
    .C1(n8),
    .Y(n34)
  );
  sky130_fd_sc_hd__nor3_1 u11 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n28)
  );
  sky130_fd_sc_hd__nand3_1 u12 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[0]),
    .C(x_monetary_cc[1]),
    .Y(n14)
  );
  sky130_fd_sc_hd__a21oi_1 u13 (
    .A1(n14),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[7]),
    .Y(n27)
  );
  sky130_fd_sc_hd__or3_1 u14 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[6]),
    .X(n6)
  );
  sky130_fd_sc_hd__nor3_1 u15 (
    .A(n6),
    .B(x_monetary_cc[0]),
    .C(x_monetary_cc[1]),
    .Y(n26)
  );
  sky130_fd_sc_hd__o21ai_0 u16 (
    .A1(n26),
    .A2(n27),
    .B1(n28),
    .Y(n11)
  );
  sky130_fd_sc_hd__a21oi_1 u17 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(n6),
    .Y(n7)
  );
  sky130_fd_sc_hd__nand2_1 u18 (
    .A(n7),
    .B(n28),
    .Y(n31)
  );
  sky130_fd_sc_hd__o21ai_0 u19 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[3]),
    .B1(x_monetary_cc[4]),
    .Y(n13)
  );
  sky130_fd_sc_hd__or3b_2 u2 (
    .A(x_frequency_times[6]),
    .B(x_frequency_times[5]),
    .C_N(n1),
    .X(n8)
  );
  sky130_fd_sc_hd__a21oi_1 u20 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[3]),
    .B1(n13),
    .Y(n9)
  );
  sky130_fd_sc_hd__nand2_1 u21 (
    .A(n8),
    .B(n9),
    .Y(n10)
  );
  sky130_fd_sc_hd__a21oi_1 u22 (
    .A1(n10),
    .A2(n31),
    .B1(n11),
    .Y(n33)
  );
  sky130_fd_sc_hd__nor2_1 u23 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n21)
  );
  sky130_fd_sc_hd__nand2_1 u24 (
    .A(x_time_months[5]),
    .B(x_time_months[1]),
    .Y(n12)
  );
  sky130_fd_sc_hd__o31ai_1 u25 (
    .A1(x_time_months[3]),
    .A2(x_time_months[4]),
    .A3(x_time_months[2]),
    .B1(x_time_months[5]),
    .Y(n20)
  );
  sky130_fd_sc_hd__nand3_1 u26 (
    .A(n20),
    .B(n12),
    .C(n21),
    .Y(n16)
  );
  sky130_fd_sc_hd__nand4_1 u27 (
    .A(n28),
    .B(n13),
    .C(n16),
    .D(n14),
    .Y(n24)
  );
  sky130_fd_sc_hd__o21bai_1 u28 (
    .A1(n17),
    .A2(n15),
    .B1_N(n16),
    .Y(n23)
  );
  sky130_fd_sc_hd__nand2_1 u29 (
    .A(n17),
    .B(n18),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor3_1 u3 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a211oi_1 u30 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B1(x_time_months[3]),
    .C1(x_time_months[4]),
    .Y(n19)
  );
  sky130_fd_sc_hd__o21ai_0 u31 (
    .A1(n19),
    .A2(n20),
    .B1(n21),
    .Y(n22)
  );
  sky130_fd_sc_hd__nor2_1 u32 (
    .A(n22),
    .B(n25),
    .Y(n29)
  );
  sky130_fd_sc_hd__o21ai_0 u33 (
    .A1(n29),
    .A2(n23),
    .B1(n24),
    .Y(n36)
  );
  sky130_fd_sc_hd__a21oi_1 u34 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B1(n25),
    .Y(n32)
  );
  sky130_fd_sc_hd__a21oi_1 u35 (
    .A1(n26),
    .A2(n27),
    .B1(n28),
    .Y(n30)
  );
  sky130_fd_sc_hd__o211ai_1 u36 (
    .A1(n29),
    .A2(n30),
    .B1(n31),
    .C1(n32),
    .Y(n35)
  );
  sky130_fd_sc_hd__a211o_1 u37 (
    .A1(n35),
    .A2(n36),
    .B1(n33),
    .C1(n34),
    .X(n37)
  );
  sky130_fd_sc_hd__o21ai_0 u38 (
    .A1(n35),
    .A2(n36),
    .B1(n37),
    .Y(y)
  );
  sky130_fd_sc_hd__nor3_1 u4 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .C(x_recency_months[2]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nand2_1 u5 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u6 (
    .A1(n2),
    .A2(n3),
    .B1(n4),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n17)
  );
  sky130_fd_sc_hd__nor2_1 u8 (
    .A(n5),
    .B(x_recency_months[4]),
    .Y(n18)
  );
  sky130_fd_sc_hd__o211ai_1 u9 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[2]),
    .C1(n18),
    .Y(n15)
  );
endmodule
